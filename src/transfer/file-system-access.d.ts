/** The parts of the File System Access API that TypeScript's own types leave out; none is in every browser. */
interface FilePickerType {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

interface Window {
  showOpenFilePicker?(options?: {
    readonly multiple?: boolean;
    readonly types?: readonly FilePickerType[];
  }): Promise<readonly FileSystemFileHandle[]>;
  showSaveFilePicker?(options?: {
    readonly suggestedName?: string;
    readonly types?: readonly FilePickerType[];
  }): Promise<FileSystemFileHandle>;
  showDirectoryPicker?(options?: {
    readonly mode?: 'read' | 'readwrite';
  }): Promise<FileSystemDirectoryHandle>;
}

interface FileSystemDirectoryHandle {
  keys(): AsyncIterableIterator<string>;
}

interface FileSystemHandle {
  queryPermission?(options: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

interface DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}
