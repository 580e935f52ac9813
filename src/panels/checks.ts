import type { Check } from './form-field.ts';

function check(pattern: RegExp, sentence: string): Check {
  return (text) => (pattern.test(text) ? undefined : sentence);
}

const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

/** Whether a text is an address of version 4, or has the colons of version 6. */
export function isAddress(text: string): boolean {
  const parts = IPV4.exec(text)?.slice(1);
  return parts
    ? parts.every((part) => Number(part) < 256)
    : /^[0-9a-f:.%]*:[0-9a-f:.%]*$/i.test(text);
}

export const checkAddress: Check = (text) =>
  isAddress(text) ? undefined : `“${text}” is no address. Write one such as 192.168.1.10.`;

export const checkMac = check(
  /^[0-9a-f]{2}([:-][0-9a-f]{2}){5}$/i,
  'Write six pairs of digits and letters a to f, such as 02:42:ac:11:65:43.',
);

export const checkSignal = check(
  /^(SIG)?[A-Z][A-Z0-9+-]*$|^\d+$/,
  'Write the name of a signal, such as SIGTERM or SIGINT.',
);

export const checkHostname = check(
  /^[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?$/,
  'Write letters, digits, dots and dashes; it begins and ends with a letter or a digit.',
);

export const checkProcessors = check(
  /^\d+(-\d+)?(,\d+(-\d+)?)*$/,
  'Write numbers of processors, such as 0-1 or 0,2.',
);

export const checkAbsolute = check(
  /^\//,
  'Write the whole path in the service; it begins with a slash, such as /app.',
);

/** `c 188:* rmw`: kind, numbers and rights (kernel: device cgroup). */
export const checkDeviceRule = check(
  /^[abc]\s+(\d+|\*):(\d+|\*)\s+[rwm]{1,3}$/,
  'Write the kind (c or b), the numbers and the rights, such as c 188:* rmw.',
);
