import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { copyText } from '../transfer/copy-text.ts';
import { download } from '../transfer/download.ts';
import { SHARE_FORMATS } from '../transfer/formats/formats.ts';
import type { Shared, ShareFormat } from '../transfer/formats/share-format.ts';
import { Button } from '../ui/button.tsx';
import { useColourScheme } from '../ui/colour-scheme.ts';
import { Segmented } from '../ui/segmented.tsx';
import { useSession, useSnapshot } from '../ui/session-context.tsx';
import type { ActionContext } from './app-action.ts';
import { Dialog } from './dialog.tsx';
import classes from './share-dialog.module.css';

type Scheme = 'light' | 'dark';

/** The app for others to see: as a link, a picture, or in words. */
export function ShareDialog({ onClose }: { readonly context: ActionContext; onClose(): void }) {
  const [colours] = useColourScheme();
  const [format, setFormat] = useState<ShareFormat | undefined>(SHARE_FORMATS[0]);
  const [scheme, setScheme] = useState<Scheme>(colours);
  const isOfTwo = useSnapshot(({ together }) => together !== undefined);
  const formats = SHARE_FORMATS.filter(({ ofTwo }) => isOfTwo || !ofTwo);
  const isPicture = format?.id === 'svg' || format?.id === 'png';
  return (
    <Dialog title="Share or export" wide onClose={onClose}>
      <div className={classes.share}>
        <div className={classes.formats} role="radiogroup" aria-label="Form">
          {formats.map((each) => (
            <label key={each.id} className={classes.format}>
              <input
                type="radio"
                name="share-format"
                data-autofocus={each === format || undefined}
                checked={each === format}
                onChange={() => setFormat(each)}
              />
              {each.title}
            </label>
          ))}
        </div>
        {format && (
          <div className={classes.made}>
            <p className={classes.help}>{format.help}</p>
            {isPicture && (
              <div className={classes.colours}>
                <Segmented
                  label="Colours"
                  value={scheme}
                  options={[
                    { value: 'light', label: 'Light' },
                    { value: 'dark', label: 'Dark' },
                  ]}
                  onChange={(value) => setScheme(value === 'dark' ? 'dark' : 'light')}
                />
              </div>
            )}
            <Made key={`${format.id} ${isPicture ? scheme : ''}`} format={format} scheme={scheme} />
          </div>
        )}
      </div>
    </Dialog>
  );
}

/** What is made, to look at, to copy and to keep. */
function Made({ format, scheme }: { readonly format: ShareFormat; readonly scheme: Scheme }) {
  const session = useSession();
  const [made, setMade] = useState<Shared | 'failed'>();
  const [said, setSaid] = useState('');
  const sayId = useId();
  useEffect(() => {
    let gone = false;
    const keep = (next: Shared | 'failed') => {
      if (!gone) setMade(next);
    };
    const snapshot = session.store.getState();
    const { bytes, fileName } = session.beginSave();
    const [address = ''] = window.location.href.split('#');
    const draw = async () => {
      const { drawPicture } = await import('../canvas/picture/draw-picture.tsx');
      return drawPicture(snapshot, scheme);
    };
    format
      .make({ doc: snapshot.shown, fileName, bytes, address, draw })
      .then(keep, () => keep('failed'));
    return () => {
      gone = true;
    };
  }, [session, format, scheme]);

  if (made === undefined) return <p role="status">One moment…</p>;
  if (made === 'failed') {
    return (
      <p role="alert" className={classes.failed}>
        This could not be made. A part of the editor may be missing without a network; go online
        once and try again.
      </p>
    );
  }
  const copy = async (text: string) => {
    setSaid(
      (await copyText(text))
        ? 'It is on the clipboard.'
        : 'The browser does not let this page write to the clipboard. Select the text and copy it.',
    );
  };
  const save = (extension: string) => {
    const name = session.store.getState().fileName.replace(/\.[^.]*$/, '') || 'compose';
    download(made.kind === 'picture' ? made.blob : new Blob([made.text]), `${name}${extension}`);
    setSaid(`Downloaded ${name}${extension}.`);
  };
  return (
    <>
      <Preview made={made} title={format.title} />
      <div className={classes.actions}>
        {made.kind === 'text' && (
          <Button icon={IconCopy} describedBy={sayId} onClick={() => void copy(made.text)}>
            Copy
          </Button>
        )}
        {format.extension !== undefined && (
          <Button
            icon={IconDownload}
            describedBy={sayId}
            onClick={() => save(format.extension ?? '')}
          >
            Download
          </Button>
        )}
        <span id={sayId} role="status" className={classes.said}>
          {said}
        </span>
      </div>
    </>
  );
}

function Preview({ made, title }: { readonly made: Shared; readonly title: string }) {
  if (made.kind === 'picture') return <PicturePreview blob={made.blob} />;
  return (
    <textarea
      className={classes.text}
      aria-label={title}
      readOnly
      value={made.text}
      wrap={title === 'Link' ? 'soft' : 'off'}
      onFocus={(event) => event.target.select()}
    />
  );
}

function PicturePreview({ blob }: { readonly blob: Blob }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return (
    <div className={classes.picture}>
      {url && <img src={url} alt="The graph as it will be saved" />}
    </div>
  );
}
