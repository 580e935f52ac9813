export type NetworkMode =
  | { readonly kind: 'host' | 'bridge' | 'none' }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'other'; readonly raw: string };
