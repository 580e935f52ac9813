import { step } from '../commands/plan-steps.ts';
import { removeLabel } from '../commands/remove-label.ts';
import { setPair } from '../commands/set-pair.ts';
import type { LabelInfo } from '../compose/catalog/labels.ts';
import type { Service } from '../compose/compose-document.ts';
import { isTruthy, labelsFor, newLabelName, truthySpelling } from '../compose/label-habits.ts';
import { useSnapshot } from '../ui/session-context.tsx';
import { SwitchRow } from '../ui/switch-row.tsx';
import { FEATURE_LABELS, labelTitle } from './feature-labels.ts';
import type { SeveralPanel, SeveralPanelProps } from './panel.ts';
import styles from './panels.module.css';
import { holdersOf } from './spread.ts';
import { useForAll } from './use-for-all.tsx';

export const severalFeatures: SeveralPanel = {
  id: 'several-features',
  title: 'Features of the device',
  order: 20,
  appliesTo: 'several',
  prominent: true,
  Component: SeveralFeatures,
};

function SeveralFeatures(props: SeveralPanelProps) {
  const shown = FEATURE_LABELS.filter(
    (info) =>
      info.documented || props.services.some((service) => labelsFor(service, info).length > 0),
  );
  return (
    <div className={styles.stack}>
      {shown.map((info) => (
        <FeatureSwitch key={info.key} {...props} info={info} />
      ))}
    </div>
  );
}

function FeatureSwitch(props: SeveralPanelProps & { readonly info: LabelInfo }) {
  const { services, doc, info } = props;
  const target = useSnapshot((snapshot) => snapshot.target);
  const all = useForAll();
  const { state, sentence } = holdersOf(services, (service) => hasFeature(service, info));

  function change(on: boolean): void {
    const steps = services.flatMap((service) => {
      const labels = labelsFor(service, info);
      if (!on) {
        return labels.map(({ value }) =>
          step(removeLabel, { service: service.name, label: value.name }),
        );
      }
      if (hasFeature(service, info)) return [];
      const name = labels[0]?.value.name ?? newLabelName(doc, target, info);
      const value = truthySpelling(doc, service);
      return [step(setPair, { service: service.name, key: 'labels', name, value })];
    });
    const verb = on ? 'Give' : 'Take';
    all.run(`${verb} ${labelTitle(info)} ${on ? 'to' : 'from'} ${services.length} services`, steps);
  }
  return (
    <SwitchRow
      label={labelTitle(info)}
      description={sentence ?? info.help}
      checked={state === 'all'}
      mixed={state === 'some'}
      note={all.refusal}
      onChange={change}
    />
  );
}

function hasFeature(service: Service, info: LabelInfo): boolean {
  const [label] = labelsFor(service, info);
  return label !== undefined && isTruthy(label.value.value);
}
