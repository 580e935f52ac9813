import '../ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { openAutosave } from '../store/autosave.ts';
import { createSession } from '../store/create-session.ts';
import { loadRules } from '../store/load-rules.ts';
import { applyColourScheme } from '../ui/colour-scheme.ts';
import { whenCanvasReady } from '../ui/start-up-order.ts';
import { App } from './app.tsx';
import { registerServiceWorker } from './register-service-worker.ts';

async function start(root: HTMLElement): Promise<void> {
  applyColourScheme();
  const session = createSession({
    now: () => Date.now(),
    loadDiagnose: () => new Promise<void>((next) => whenCanvasReady(next)).then(loadRules),
  });
  const { recent } = await openAutosave(session);
  createRoot(root).render(<App session={session} recent={recent} />);
  registerServiceWorker();
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root');
void start(root);
