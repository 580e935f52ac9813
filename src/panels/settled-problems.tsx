import {
  createContext,
  type ReactNode,
  useContext,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Diagnostic } from '../rules/rule.ts';
import type { Session } from '../store/session.ts';
import { useSession, useSnapshot } from '../ui/session-context.tsx';
import { TYPING_PAUSE_MS } from '../ui/typing-pause.ts';

const NONE: readonly Diagnostic[] = [];

const ProblemsContext = createContext<readonly Diagnostic[]>(NONE);

/**
 * Problems for the panels within. Half a word in the text is wrong in many ways: what is told of it
 * would come and go at each key, and push the fields away that somebody looks at while typing.
 */
export function SettledProblems({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  // None while what is shown is older than the text that they speak of.
  const now = useSnapshot(({ stale, diagnostics }) => (stale ? NONE : diagnostics));
  const pause = useMemo(() => typingPause(session), [session]);
  const typing = useSyncExternalStore(pause.subscribe, pause.isTyping);
  const [settled, setSettled] = useState(now);
  if (!typing && settled !== now) setSettled(now);
  return <ProblemsContext value={typing ? settled : now}>{children}</ProblemsContext>;
}

/** The problems of what is shown, as of the last pause in typing. */
export function useShownProblems(): readonly Diagnostic[] {
  return useContext(ProblemsContext);
}

function typingPause(session: Session) {
  let typing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    isTyping: () => typing,
    subscribe(onChange: () => void): () => void {
      const stop = session.onText(({ source }) => {
        clearTimeout(timer);
        typing = source === 'typing';
        if (typing) {
          timer = setTimeout(() => {
            typing = false;
            onChange();
          }, TYPING_PAUSE_MS);
        }
        onChange();
      });
      return () => {
        stop();
        clearTimeout(timer);
        typing = false;
      };
    },
  };
}
