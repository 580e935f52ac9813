import { IconFolderOpen } from '@tabler/icons-react';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { FieldFrame } from '../../ui/field-frame.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { canOpenFolders } from './folder.provider.ts';
import { PROVIDERS } from './providers.ts';
import styles from './repository.module.css';
import { TokenFields } from './token-fields.tsx';
import type { Connection } from './use-connection.ts';

/** Where the repository is and how to get in; then which branch and file of it. */
export function PlaceForm({ connection }: { readonly connection: Connection }) {
  const { provider, access } = connection;
  return (
    <>
      <TextField
        label="Address of the repository"
        autoFocus
        mono
        placeholder="https://github.com/you/your-app"
        hint="As the browser shows it, also that of a file in it, or the one for git clone."
        value={connection.text}
        onChange={connection.setText}
      />
      {!connection.sure && (
        <FieldFrame label="Kind of host">
          {({ id }) => (
            <Choice
              id={id}
              value={provider.id}
              options={PROVIDERS.filter(({ local }) => !local).map(({ id: value, title }) => ({
                value,
                label: title,
              }))}
              onChange={connection.setProvider}
            />
          )}
        </FieldFrame>
      )}
      {!connection.connected && canOpenFolders() && (
        <div className={styles.buttons}>
          <Button icon={IconFolderOpen} onClick={() => void connection.chooseFolder()}>
            Or a clone on this computer…
          </Button>
        </div>
      )}
      {!provider.local && <TokenFields connection={connection} />}
      {provider.asksProxy && (
        <details className={styles.more}>
          <summary>If the server does not answer web pages</summary>
          <div>
            <TextField
              label="Address of a CORS proxy"
              mono
              placeholder="https://cors.example.org"
              hint="Browsers let a page read from another host only if that host says so (CORS headers), and most Git servers do not. A proxy passes requests on and adds them. It sees everything that passes, your token too: use only one that you run or trust."
              value={access.proxy}
              onChange={(proxy) => connection.setAccess({ proxy })}
            />
          </div>
        </details>
      )}
      {connection.connected && <FileChoice connection={connection} />}
    </>
  );
}

function FileChoice({ connection }: { readonly connection: Connection }) {
  const names = connection.connected?.branches.names ?? [];
  return (
    <div className={styles.row}>
      <FieldFrame label="Branch">
        {({ id }) => (
          <Choice
            id={id}
            value={connection.branch}
            options={names.map((name) => ({ value: name, label: name }))}
            onChange={(branch) => void connection.chooseBranch(branch)}
          />
        )}
      </FieldFrame>
      <TextField
        label="File"
        mono
        value={connection.path}
        suggestions={connection.files}
        hint={
          connection.files.length === 0
            ? 'This branch has no file that is called like a compose file.'
            : `Found: ${connection.files.join(', ')}`
        }
        onChange={connection.setPath}
      />
    </div>
  );
}
