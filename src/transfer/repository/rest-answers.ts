import { UnexpectedData } from '../../store/read-unknown.ts';
import type { Repository } from './repository.ts';
import { RequestFault } from './request-fault.ts';
import { type RestAnswer, type RestClient, saidIn } from './rest-client.ts';

/** A repository whose answers are read: what is not as documented becomes a fault that can be told. */
export function readAnswers(host: string, repository: Required<Repository>): Repository {
  const guard = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (fault) {
      const isBad = fault instanceof UnexpectedData || fault instanceof DOMException;
      if (isBad && fault.name !== 'AbortError') {
        throw new RequestFault({ kind: 'unreadable' }, host);
      }
      throw fault;
    }
  };
  return {
    branches: (run) => guard(repository.branches(run)),
    composeFiles: (branch, run) => guard(repository.composeFiles(branch, run)),
    read: (branch, path, run) => guard(repository.read(branch, path, run)),
    write: (change, run) => guard(repository.write(change, run)),
    openRequest: (request, run) => guard(repository.openRequest(request, run)),
    fork: async (run) => {
      const fork = await guard(repository.fork(run));
      return {
        ...fork,
        write: (change, run) => guard(fork.write(change, run)),
        openRequest: (request, run) => guard(fork.openRequest(request, run)),
      };
    },
  };
}

/** The fault of a commit that was not taken: that of a guarded branch where the host says so. */
export function refusedCommit(
  client: RestClient,
  branch: string,
  answer: RestAnswer,
): RequestFault {
  const said = saidIn(answer.data);
  const guarded = /protected|rule violations|through a pull request|not allowed to push/i.test(
    said,
  );
  return guarded
    ? new RequestFault({ kind: 'protected', branch, said }, client.host)
    : client.faultOf(answer);
}
