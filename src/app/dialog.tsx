import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Kbd.css';
import '@mantine/core/styles/Group.css';
import { MantineProvider, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useColourScheme } from '../ui/colour-scheme.ts';
import classes from './dialog.module.css';
import { theme } from './mantine-theme.ts';

interface DialogProps {
  readonly title: string;
  readonly wide?: boolean;
  /** `large`: as wide as a comparison needs, as high as what is in it. */
  readonly size?: 'large';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A modal dialog. Mantine comes with the first one that is opened: the size of what loads at the
 * start leaves no room for it there.
 */
export function Dialog({ title, wide = false, size, onClose, children }: DialogProps) {
  const [colours] = useColourScheme();
  useFocusReturn();
  return (
    <MantineProvider theme={theme} forceColorScheme={colours}>
      <Modal
        opened
        centered
        title={title}
        size={wide ? 'min(1200px, 100vw)' : size === 'large' ? 'min(960px, 100vw)' : 560}
        padding={0}
        overlayProps={{ backgroundOpacity: 0.45 }}
        transitionProps={{ duration: 0 }}
        closeButtonProps={{ 'aria-label': 'Close' }}
        classNames={{
          content: classes.content ?? '',
          header: classes.head ?? '',
          title: classes.title ?? '',
          body: wide ? (classes.wide ?? '') : '',
        }}
        onClose={onClose}
      >
        {children}
      </Modal>
    </MantineProvider>
  );
}

/** Gives the focus back to where it was: a dialog goes at once, before Mantine would do so. */
function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
