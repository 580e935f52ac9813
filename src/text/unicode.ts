// The core is compiled without the DOM library; both classes are in every browser and in Node.
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(encoding: string, options: { readonly fatal: boolean; readonly ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}

export type Read =
  | { readonly ok: true; readonly text: string }
  /** Offset of the first byte that is no text. */
  | { readonly ok: false; readonly at: number };

export function writeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

export function readUtf8(bytes: Uint8Array): Read {
  try {
    return {
      ok: true,
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    };
  } catch {
    return { ok: false, at: firstBadByte(bytes) };
  }
}

/** Where the first byte stands that is no part of a well-formed UTF-8 character. */
function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = characterLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

function characterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return 0;
  if ((lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)) return 0;
  for (let index = 1; index < length; index++) {
    const byte = bytes[at + index];
    if (byte === undefined || (byte & 0xc0) !== 0x80) return 0;
  }
  return length;
}

export function writeUtf16(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  }
  return bytes;
}

/** Lone surrogates pass: they are written back as they came. */
export function readUtf16(bytes: Uint8Array, littleEndian: boolean): Read {
  if (bytes.length % 2 === 1) return { ok: false, at: bytes.length - 1 };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    const units: number[] = [];
    for (let each = at; each < Math.min(at + 8192, bytes.length); each += 2) {
      units.push(view.getUint16(each, littleEndian));
    }
    parts.push(String.fromCharCode(...units));
  }
  return { ok: true, text: parts.join('') };
}
