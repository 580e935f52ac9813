import { type Refused, refuse } from '../../text/refusal.ts';
import type { Provider } from './repository.ts';
import { RequestFault } from './request-fault.ts';

/** What happened and what to do, as a refusal; undefined for what the user stopped. */
export function explainFault(fault: unknown, provider: Provider): Refused | undefined {
  if (fault instanceof Error && fault.name === 'AbortError') return undefined;
  if (!(fault instanceof RequestFault)) {
    return refuse(
      'transfer-failed',
      'The transfer failed for a reason that this page does not know. Your work is still here; try again, or download the file.',
    );
  }
  return refuse(fault.reason.kind, `${sentence(fault, provider)} Your work is still here.`);
}

function sentence({ reason, host }: RequestFault, provider: Provider): string {
  switch (reason.kind) {
    case 'unreachable':
      return unreachable(host, provider);
    case 'redirected':
      return `${host} sends this request on to ${reason.to}. Your token was not sent there. If you trust it, enter the address that it leads to.`;
    case 'rate-limit': {
      const until = reason.until?.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
      return `${host} takes no more requests for now${until ? `, until ${until}` : ''}. Try again then; with a token more are allowed.`;
    }
    case 'protected':
      return `The branch ${reason.branch} is protected: ${host} takes no commit to it from here${reason.said ? ` (“${reason.said}”)` : ''}. Send to a new branch instead.`;
    case 'raced':
      return `Somebody else was writing to ${host} at the same time. Try again; nothing was overwritten.`;
    case 'no-branch':
      return `There is no branch ${reason.branch} on ${host}. Choose another.`;
    case 'unreadable':
      return `${host} answered with something that cannot be read as expected. Is the address that of a repository, and the kind of host right?`;
    case 'no-right':
      return `You may not write to this repository with this token.${quote(reason.said)} Choose “To a fork of your own” to send it there and have it merged. If the repository is yours: ${lowerFirst(provider.tokenHelp)}`;
    case 'fork-refused':
      return `${host} makes no fork of this repository for you.${quote(reason.said)} Forks may be switched off there, or the token may not make any. ${provider.forkHelp ?? provider.tokenHelp}`;
    case 'fork-taken':
      return `Another repository of yours on ${host} is called ${reason.name}, so that a fork has no place. Rename that one there, then send again.`;
    case 'fork-behind':
      return `Your fork ${reason.name} is not where the original is now. Bring it up to date on ${host} (“Sync fork”), then send again.`;
    case 'fork-slow':
      return `${host} is still making the fork ${reason.name}. Send again in a minute: it is used as soon as it is there.`;
    case 'no-folder':
      return `Browsers let a page into a folder only as long as it is open. Choose the folder ${host} again.`;
    case 'no-clone':
      return `The folder ${host} is not a clone: it has no .git folder of its own. Choose the folder that git clone made, at its top.`;
    case 'no-head':
      return `The clone ${host} has no branch checked out. Run git switch with the name of a branch there, then try again.`;
    case 'status':
      return status(host, provider, reason);
  }
}

function unreachable(host: string, provider: Provider): string {
  if (typeof navigator !== 'undefined' && navigator.onLine === false) {
    return 'There is no network just now. Try again when you are online.';
  }
  const away =
    provider.id === 'git'
      ? 'Most Git hosts do not, apart from their REST interfaces: for GitHub, GitLab, Gitea and Forgejo choose that kind of host above. For your own server, let it send CORS headers, or enter the address of a CORS proxy that you run.'
      : 'Let whoever runs it allow requests of web pages (CORS), or save the file and push it with Git.';
  return `${host} cannot be reached from this page. Either the address is wrong, or the server does not let web pages talk to it. ${away}`;
}

function status(
  host: string,
  provider: Provider,
  { status, said }: { readonly status: number; readonly said: string },
): string {
  const quoted = quote(said);
  switch (status) {
    case 401:
      return `${host} does not know who you are: the token is missing, mistyped or no longer valid. ${provider.tokenHelp}`;
    case 403:
      return `${host} does not allow that with this token.${quoted} ${provider.tokenHelp}`;
    case 404:
      return `${host} has no such repository, branch or file, or does not show it to you. Check the address; for a private repository a token is needed. ${provider.tokenHelp}`;
    case 409:
    case 422:
      return `${host} could not do that as things stand there.${quoted} Look at the branch and try again.`;
    default:
      return status >= 500
        ? `${host} has a fault of its own (${status}). Try again in a while.`
        : `${host} refused the request (${status}).${quoted}`;
  }
}

function quote(said: string): string {
  return said ? ` It says “${said.replace(/\.$/, '')}”.` : '';
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
