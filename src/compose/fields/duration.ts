/** The format “duration” of the parsers before compose-go: whole numbers, the large units first. */
const CLASSIC = /^(\d+h)?(\d+m)?(\d+s)?(\d+ms)?(\d+us)?(\d+ns)?$/;
const GO = /^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h|d|w))+$/;

/** Whether `text` is a length of time such as `1m30s`, for the older schemas or for compose-go. */
export function isDuration(text: string, dialect: 'classic' | 'spec'): boolean {
  return dialect === 'classic' ? CLASSIC.test(text) : GO.test(text) || text === '0';
}
