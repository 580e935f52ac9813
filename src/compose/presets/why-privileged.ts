import { isTruthy } from '../label-habits.ts';
import type { PresetSubject } from './preset-subject.ts';
import { serviceWords } from './service-words.ts';

/** Why a service may not work without full access (presets notes, “When is privileged unavoidable”), as sentences. */
export function whyPrivileged(subject: PresetSubject): readonly string[] {
  const { service } = subject;
  const words = serviceWords(subject);
  const isOn = (name: string) =>
    service.environment.some(
      ({ value: variable }) => variable.name === name && isTruthy(variable.value ?? ''),
    );
  const says = (pattern: RegExp) => words.some(({ word }) => pattern.test(word));
  return [
    ...(isOn('UDEV')
      ? [
          'UDEV is on: what is plugged in while the service runs is only noticed by a privileged one.',
        ]
      : []),
    ...(isOn('INITSYSTEM')
      ? ['INITSYSTEM is on: the base images of 2018 start systemd only in a privileged service.']
      : []),
    ...(says(/^(dind|docker-in-docker)/) ? ['Docker inside a service needs privileged.'] : []),
    ...(says(/^(libcamera|picamera2|rpicam)/)
      ? ['The new camera stack of the Raspberry Pi works in practice only in a privileged service.']
      : []),
    ...(says(/^(jetson|tegra|l4t|deepstream)/)
      ? ['CUDA on a Jetson works in practice only in a privileged service.']
      : []),
  ];
}
