import { createTheme, Modal } from '@mantine/core';

/** Mantine drawn in our tokens, so that its widgets and our own look alike. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 3 },
  colors: {
    accent: [
      '#eef2ff',
      '#e0e7fe',
      '#bccafb',
      '#98b0ff',
      '#7d9bff',
      '#4a6de6',
      '#2f55d4',
      '#2747b5',
      '#1f3a96',
      '#172c72',
    ],
  },
  fontFamily: 'var(--cc-font)',
  fontFamilyMonospace: 'var(--cc-mono)',
  fontSizes: {
    xs: 'var(--cc-text-xs)',
    sm: 'var(--cc-text-sm)',
    md: 'var(--cc-text-md)',
    lg: 'var(--cc-text-lg)',
  },
  defaultRadius: 'var(--cc-radius-sm)',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Else a screen reader hears of a second banner of the page.
    ModalHeader: Modal.Header.extend({ defaultProps: { role: 'presentation' } }),
  },
});
