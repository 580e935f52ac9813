/** Services and names that nothing defines are both nodes; the prefix keeps any two names apart. */
const SERVICE = 'service:';
const MISSING = 'missing:';

export function serviceNodeId(name: string): string {
  return SERVICE + name;
}

/** The ghost that stands for a name which services depend on and nothing defines. */
export function missingNodeId(name: string): string {
  return MISSING + name;
}

/** The service that a node draws, or undefined for a ghost. */
export function serviceOfNode(id: string): string | undefined {
  return id.startsWith(SERVICE) ? id.slice(SERVICE.length) : undefined;
}
