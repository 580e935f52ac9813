// Imported first, for its effect: an old Node would otherwise stop deep inside a dependency with
// an error that names neither Node nor its version. Written in syntax that old versions can read.

/**
 * Whether the toolchain runs on this Node; the range is Vite's, the strictest of our dependencies.
 * @param {string} version such as `20.19.0`
 * @returns {boolean}
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

if (!isSupportedNode(process.versions.node)) {
  console.error(
    `Compose Canvas needs Node 20.19 or newer (22.12 or newer within 22), but this is Node ${process.versions.node} (${process.execPath}). Install a current Node and run the command again.`,
  );
  process.exit(1);
}
