import { IconFileImport, IconFilePlus, IconFolderOpen, IconSitemap } from '@tabler/icons-react';
import { latePart } from '../ui/late-part.tsx';
import type { ActionContext } from './app-action.ts';
import { findAction } from './app-actions.ts';
import { BrandMark } from './brand-mark.tsx';
import classes from './empty-state.module.css';

const RecentPart = latePart(async () => (await import('./recent-part.tsx')).RecentPart, {
  failed: () => null,
});

const CHOICES = [
  {
    id: 'open',
    icon: IconFolderOpen,
    title: 'Open your file',
    text: 'The docker-compose.yml you already have. Nothing leaves this computer.',
  },
  {
    id: 'example',
    icon: IconSitemap,
    title: 'Start from an example',
    text: 'A front end, a data server, and a proxy that depends on both.',
  },
  {
    id: 'new',
    icon: IconFilePlus,
    title: 'Start empty',
    text: 'An empty canvas. Add services and watch the file being written.',
  },
] as const;

const MORE = [
  { id: 'open-folder', title: 'a project folder' },
  { id: 'open-repository', title: 'from a repository' },
  { id: 'open-address', title: 'from an address' },
] as const;

/** What somebody sees who has no document yet. */
export function EmptyState({ context }: { readonly context: ActionContext }) {
  return (
    <section className={classes.page} aria-labelledby="welcome">
      <div className={classes.content}>
        <span className={classes.mark}>
          <BrandMark size={56} />
        </span>
        <h2 id="welcome" className={classes.title}>
          See your device’s app. Change it. Keep your file.
        </h2>
        <p className={classes.lead}>
          Compose Canvas draws the docker-compose.yml of a multicontainer app, tells you what a
          device would refuse, and writes only the characters you change. Comments, order and quotes
          stay yours.
        </p>
        <div className={classes.choices}>
          {CHOICES.map(({ id, icon: Icon, title, text }) => (
            <button
              key={id}
              type="button"
              className={classes.choice}
              onClick={() => findAction(id).run(context)}
            >
              <Icon size={26} stroke={1.6} aria-hidden="true" />
              <span className={classes.choiceTitle}>{title}</span>
              <span className={classes.choiceText}>{text}</span>
            </button>
          ))}
        </div>
        <p className={classes.more}>
          Or open
          {MORE.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              className={classes.link}
              onClick={() => findAction(id).run(context)}
            >
              {title}
            </button>
          ))}
        </p>
        <p className={classes.drop}>
          <IconFileImport size={16} aria-hidden="true" /> Or drop files or a folder anywhere, or
          paste a text.
        </p>
        <RecentPart context={context} />
      </div>
    </section>
  );
}
