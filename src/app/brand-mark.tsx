/** Two services and what joins them. */
export function BrandMark({ size = 22 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <rect x="2" y="3" width="9" height="7" rx="2" fill="currentColor" />
      <rect x="13" y="14" width="9" height="7" rx="2" fill="currentColor" opacity="0.55" />
      <path
        d="M6.5 10v3.5a4 4 0 0 0 4 4H13"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
