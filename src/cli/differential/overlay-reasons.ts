interface OverlayReason {
  /** Of the place and both values. */
  readonly place: RegExp;
  readonly why: string;
}

/** Where docker-compose 1.29 merges otherwise than the specification and the tools that follow it. */
const REASONS: readonly OverlayReason[] = [
  {
    place: /^services \S+ (?:dns|dns_search|tmpfs|env_file): /,
    why: '1.29 keeps what both files say twice, the specification once',
  },
  {
    place: /^services \S+ group_add: /,
    why: '1.29 replaces groups, the specification adds them',
  },
  {
    place: /^(?:networks|volumes|secrets|configs) /,
    why: '1.29 takes a declaration from the last file alone, the specification merges it',
  },
  {
    place: /^The Compose file .* has non-unique elements/,
    why: '1.29 merges after it has filled in variables, which are not known here',
  },
];

/** Why the tool differs at a place; undefined where it should not. */
export function knownReason(place: string): string | undefined {
  return REASONS.find((reason) => reason.place.test(place))?.why;
}
