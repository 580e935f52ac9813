import type { Refusal } from '../text/refusal.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { readChoice, readFlag, readRecord } from './read-unknown.ts';

/** What a file had besides its LF text: byte order mark, line ends. */
export interface SourceForm {
  readonly bom: boolean;
  readonly eol: '\n' | '\r\n';
}

export type OpenedSource =
  | { readonly ok: true; readonly text: string; readonly form: SourceForm }
  | { readonly ok: false; readonly refusal: Refusal };

export const PLAIN_FORM: SourceForm = { bom: false, eol: '\n' };

export function openSource(source: Uint8Array | string): OpenedSource {
  const raw =
    typeof source === 'string'
      ? source
      : new TextDecoder('utf-8', { ignoreBOM: true }).decode(source);
  const bom = raw.startsWith('\uFEFF');
  const eol = raw.includes('\r\n') ? '\r\n' : '\n';
  return { ok: true, text: raw.slice(bom ? 1 : 0).replaceAll('\r\n', '\n'), form: { bom, eol } };
}

export function followForm(
  form: SourceForm,
  _text: string,
  _edits: readonly TextEdit[],
): SourceForm {
  return form;
}

export function sourceBytes(text: string, form: SourceForm): Uint8Array {
  return new TextEncoder().encode((form.bom ? '\uFEFF' : '') + text.replaceAll('\n', form.eol));
}

export function readForm(value: unknown): SourceForm {
  const form = readRecord(value);
  return { bom: readFlag(form.bom), eol: readChoice(form.eol, ['\n', '\r\n']) };
}
