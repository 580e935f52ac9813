import type { ComposeDocument } from '../../compose/compose-document.ts';

/** A picture of the canvas, drawn when asked for. */
export interface SvgPicture {
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export interface ShareInput {
  /** What is shown: of the file, or of two files together. */
  readonly doc: ComposeDocument;
  readonly fileName: string;
  /** The file as it would be saved. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the editor is served, without a fragment. */
  readonly address: string;
  /** Rejects where the canvas cannot be drawn. */
  draw(): Promise<SvgPicture>;
}

export type Shared =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture'; readonly blob: Blob };

/** A form in which the app can be shown to others. One file each, in the list of formats.ts. */
export interface ShareFormat {
  /** Kebab-case; its file is `<id>.format.ts`. */
  readonly id: string;
  readonly title: string;
  /** One sentence on what it is good for. */
  readonly help: string;
  /** Only where two files are shown together. */
  readonly ofTwo?: boolean;
  /** Of a download, with its dot; none where a file makes no sense. */
  readonly extension: string | undefined;
  /** Rejects where it cannot be made. */
  make(input: ShareInput): Promise<Shared>;
}
