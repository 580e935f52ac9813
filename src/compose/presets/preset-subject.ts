import type { YamlView } from '../../text/yaml-view.ts';
import type { ComposeDocument, Service } from '../compose-document.ts';
import { serviceView } from '../service-view.ts';

/** A service as presets look at it: what is read of it, and everything else through its view. */
export interface PresetSubject {
  readonly service: Service;
  readonly view: YamlView | undefined;
}

export function presetSubject(doc: ComposeDocument, service: Service): PresetSubject {
  return { service, view: serviceView(doc, service.name) };
}

/** Whether `user` says that the process is not root. */
export function runsAsUser({ view }: PresetSubject): boolean {
  const user = view?.get('user')?.string?.trim();
  return user !== undefined && user !== '' && !/^(root|0)(:|$)/.test(user);
}

export function isPrivileged({ service }: PresetSubject): boolean {
  return service.privileged?.value === true;
}
