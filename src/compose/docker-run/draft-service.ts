import type { YamlValue } from '../../text/intent.ts';

/** A service while it is being read from a command line. */
export class DraftService {
  name: string | undefined;
  image: string | undefined;
  /** Named volumes and networks that the file has to declare. */
  readonly volumes = new Set<string>();
  readonly networks = new Set<string>();
  /** Folders and files of the host. */
  readonly binds: string[] = [];
  /** What could not be taken over, as sentences. */
  readonly notes: string[] = [];
  private readonly fields = new Map<string, YamlValue>();

  set(key: string, value: YamlValue): void {
    this.fields.set(key, value);
  }

  get(key: string): YamlValue | undefined {
    return this.fields.get(key);
  }

  delete(key: string): void {
    this.fields.delete(key);
  }

  /** Adds an item to a list, once. */
  add(key: string, item: string): void {
    const list = this.list(key);
    if (!list.includes(item)) this.fields.set(key, [...list, item]);
  }

  list(key: string): readonly YamlValue[] {
    const value = this.fields.get(key);
    return Array.isArray(value) ? value : [];
  }

  /** Sets an entry of a map. */
  put(key: string, name: string, value: YamlValue): void {
    const map = this.fields.get(key);
    const entries = typeof map === 'object' && map !== null && !Array.isArray(map) ? map : {};
    this.fields.set(key, { ...entries, [name]: value });
  }

  /** The fields in the order of `keys`, others behind. */
  content(keys: readonly string[]): { readonly [key: string]: YamlValue } {
    const rank = (key: string) => (keys.indexOf(key) + keys.length + 1) % (keys.length + 1);
    const sorted = [...this.fields].sort(([a], [b]) => rank(a) - rank(b));
    return Object.fromEntries(sorted);
  }
}
