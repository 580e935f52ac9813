import '@mantine/core/styles.css';
import '../ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { openAutosave } from '../store/autosave.ts';
import { createSession } from '../store/create-session.ts';
import { loadRules } from '../store/load-rules.ts';
import { App } from './app.tsx';
import { registerServiceWorker } from './register-service-worker.ts';

async function start(root: HTMLElement): Promise<void> {
  const session = createSession({ now: () => Date.now(), loadDiagnose: loadRules });
  await openAutosave(session);
  createRoot(root).render(<App session={session} />);
  registerServiceWorker();
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root');
void start(root);
