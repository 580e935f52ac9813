import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { addDockerRun } from '../commands/add-docker-run.ts';
import type { CommandResult } from '../commands/command.ts';
import { useSession } from '../ui/session-context.tsx';
import { Dialog } from './dialog.tsx';
import classes from './dialogs.module.css';

const EXAMPLE =
  'docker run -d --name broker -p 1883:1883 -v data:/mosquitto/data eclipse-mosquitto:2';

/** Takes a `docker run` line and shows the service that comes of it before it is added. */
export function DockerRunDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const [line, setLine] = useState('');
  const id = useId();
  const isEmpty = line.trim() === '';
  const result = isEmpty ? undefined : session.preview(addDockerRun, { line });
  const add = () => {
    if (!result?.ok) return;
    onClose();
    session.run(addDockerRun, { line });
  };
  return (
    <Dialog title="Add a service from “docker run”" onClose={onClose}>
      <div className={classes.text}>
        <label htmlFor={`${id}-line`} className={classes.label}>
          The command, as a page or a README shows it; several lines are fine
        </label>
        <textarea
          id={`${id}-line`}
          className={classes.area}
          data-autofocus
          spellCheck={false}
          placeholder={EXAMPLE}
          value={line}
          aria-describedby={`${id}-result`}
          onChange={(event) => setLine(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) add();
          }}
        />
        <div id={`${id}-result`} role="status">
          {result && <Preview result={result} />}
        </div>
        <div className={classes.buttons}>
          <Button size="sm" variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button size="sm" disabled={!result?.ok} onClick={add}>
            Add the service
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Preview({ result }: { readonly result: CommandResult }) {
  if (!result.ok) return <p className={classes.refused}>{result.refusal.sentence}</p>;
  const { tree, focus, caution } = result;
  const { from, to } = tree.rangeOf(focus ?? []);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.preview} tabIndex={0} aria-label="The service">
        <pre>{outdent(tree.text.slice(from, to))}</pre>
      </section>
      {caution && <p className={classes.told}>{caution}</p>}
    </>
  );
}

/** The lines of an entry as if it stood at the left. */
function outdent(text: string): string {
  const [head = '', ...lines] = text.split('\n');
  const least = Math.min(
    ...lines.filter((row) => row.trim() !== '').map((row) => row.search(/\S/)),
  );
  const by = Math.max(0, least - 2);
  return [head, ...lines.map((row) => row.slice(by))].join('\n');
}
