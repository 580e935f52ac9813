import { setPrivileged } from '../../commands/set-privileged.ts';
import { createSession } from '../../store/create-session.ts';
import { loadOverlays } from '../../store/load-overlays.ts';
import { loadRules } from '../../store/load-rules.ts';
import type { Session } from '../../store/session.ts';
import type { Benchmark } from './benchmark.ts';
import { serviceName } from './ugly-app.ts';

const SIZES = [40, 100];

/** A session with an override in front that changes each third service, shown with its base. */
async function openOverride(base: string, services: number): Promise<Session> {
  let clock = 0;
  const session = createSession({
    now: () => {
      clock += 100;
      return clock;
    },
    loadDiagnose: loadRules,
    loadOverlays,
  });
  const changed = Array.from({ length: Math.ceil(services / 3) }, (_, at) =>
    serviceName(3 * at + 1),
  );
  const override = `services:\n${changed.map((name) => `  ${name}:\n    tty: true\n`).join('')}`;
  session.loadFiles(
    [
      { source: base, fileName: 'docker-compose.yml' },
      { source: override, fileName: 'docker-compose.override.yml' },
    ],
    { label: 'Open a folder' },
  );
  session.showFile(session.store.getState().files[1]?.id ?? -1);
  await Promise.all([loadRules(), loadOverlays()]);
  await new Promise((resolve) => setTimeout(resolve, 0));
  if (!session.store.getState().together) throw new Error('The two are not shown together');
  return session;
}

const countServices = (text: string): number => text.match(/^ {2}service-\d+:/gm)?.length ?? 0;

export const overlayKeystroke: Benchmark = {
  name: 'overlay-keystroke',
  note: 'a character in an override that is shown with its base, rules included',
  services: SIZES,
  async prepare(base) {
    const session = await openOverride(base, countServices(base));
    const at = session.store.getState().text.indexOf('true') + 'true'.length;
    let typed = false;
    return {
      run() {
        session.type([
          typed ? { from: at, to: at + 2, insert: '' } : { from: at, to: at, insert: ' #' },
        ]);
        typed = !typed;
      },
    };
  },
};

export const overlayGesture: Benchmark = {
  name: 'overlay-gesture',
  note: 'one setting of a service of the base, written into the override in front',
  services: SIZES,
  async prepare(base) {
    const session = await openOverride(base, countServices(base));
    const { text } = session.store.getState();
    return {
      before() {
        if (session.store.getState().text !== text) session.undo();
      },
      run() {
        const outcome = session.run(setPrivileged, { service: serviceName(4), value: true });
        if (!outcome.ok) throw new Error(outcome.refusal.sentence);
      },
    };
  },
};
