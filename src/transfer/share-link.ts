import { type Refused, refuse } from '../text/refusal.ts';
import { LARGEST_SOURCE } from '../text/source-file.ts';

/** A document as it rides in the part of an address that browsers send to nobody. */
export interface SharedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Bytes that are encoded at once: more arguments than this overflow some engines' stacks. */
const PIECE = 0x8000;

/**
 * The fragment of an address that holds a file: `#file=docker-compose.yml&z=…`,
 * its bytes deflated (RFC 1951) and in the base64 of addresses (RFC 4648, section 5).
 */
export async function shareFragment({ fileName, bytes }: SharedFile): Promise<string> {
  const packed = await collect(through(bytes, new CompressionStream('deflate-raw')), Infinity);
  return `#${new URLSearchParams({ file: fileName })}&z=${toBase64(packed ?? bytes)}`;
}

/** The file in a fragment; undefined where it holds none, a refusal where it came through damaged. */
export async function readShareFragment(
  fragment: string,
): Promise<(SharedFile & { readonly ok: true }) | Refused | undefined> {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const packed = fields.get('z');
  if (packed === null) return undefined;
  try {
    const unpacked = through(fromBase64(packed), new DecompressionStream('deflate-raw'));
    const bytes = await collect(unpacked, LARGEST_SOURCE);
    if (!bytes) return refuse('too-large', 'The file in this link is too large to be opened here.');
    return { ok: true, fileName: fields.get('file') ?? '', bytes };
  } catch {
    return refuse(
      'damaged-link',
      'This link holds a file that cannot be read: the end of the address was probably cut off. Ask for the link again, and copy all of it.',
    );
  }
}

function through(
  bytes: Uint8Array<ArrayBuffer>,
  change: ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([bytes]).stream().pipeThrough(change);
}

/** All of a stream, or undefined once it has given more than `most` bytes. */
async function collect(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
