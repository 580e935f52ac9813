import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { hostOf } from './guarded-fetch.ts';
import styles from './repository.module.css';
import { canKeepTokens, forgetToken, isTokenKept, SHORTEST_PASSPHRASE } from './token-shelf.ts';
import type { Connection } from './use-connection.ts';

/** The token, and the way to keep it: in this tab only, or in this browser under a passphrase. */
export function TokenFields({ connection }: { readonly connection: Connection }) {
  const { provider, access, address } = connection;
  const [forgotten, setForgotten] = useState(0);
  const kept = access.token === '' && canKeepTokens() && isTokenKept(address);
  if (kept) {
    return (
      <KeptToken
        key={forgotten}
        connection={connection}
        onForget={() => {
          forgetToken(address);
          connection.setPassphrase(undefined);
          setForgotten((count) => count + 1);
        }}
      />
    );
  }
  return (
    <>
      <div className={styles.row}>
        {provider.asksUser && (
          <TextField
            label="User name"
            value={access.user}
            onChange={(user) => connection.setAccess({ user })}
          />
        )}
        <TextField
          label="Access token"
          type="password"
          hint={`${provider.tokenHelp} It goes to ${hostOf(address) || 'that host'} alone and is forgotten with this tab.`}
          value={access.token}
          onChange={(token) => connection.setAccess({ token })}
        />
      </div>
      {access.token !== '' && canKeepTokens() && <KeepChoice connection={connection} />}
    </>
  );
}

function KeepChoice({ connection }: { readonly connection: Connection }) {
  const { passphrase, setPassphrase } = connection;
  return (
    <div className={styles.choices}>
      <label>
        <input
          type="checkbox"
          checked={passphrase !== undefined}
          onChange={(event) => setPassphrase(event.target.checked ? '' : undefined)}
        />
        Keep it in this browser, locked with a passphrase
      </label>
      {passphrase !== undefined && (
        <TextField
          label="Passphrase"
          type="password"
          hint={`At least ${SHORTEST_PASSPHRASE} characters. Nobody can read the token without it, and nobody can bring the passphrase back.`}
          value={passphrase}
          onChange={setPassphrase}
        />
      )}
    </div>
  );
}

function KeptToken(props: { readonly connection: Connection; onForget(): void }) {
  const { connection, onForget } = props;
  return (
    <div className={styles.choices}>
      <TextField
        label={`Passphrase of the token for ${hostOf(connection.address)}`}
        type="password"
        hint="Leave it empty to go on without the token that is kept in this browser."
        value={connection.passphrase ?? ''}
        onChange={connection.setPassphrase}
      />
      <div className={styles.buttons}>
        <Button onClick={onForget}>Forget the token</Button>
      </div>
    </div>
  );
}
