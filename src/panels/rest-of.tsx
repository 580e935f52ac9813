import type { ServicePanelProps } from './panel.ts';
import { WrittenField } from './written-field.tsx';

/** What a map of a service holds beside the keys that have a form: each as it is written, so that nothing hides. */
export function RestOf(
  props: ServicePanelProps & {
    /** The keys that lead from the service to the map. */
    readonly at: readonly string[];
    /** Keys that have a form. */
    readonly known: readonly string[];
  },
) {
  const { service, doc, at, known } = props;
  const view = doc.syntax.view([...service.path, ...at]);
  return (view?.entries ?? [])
    .filter(({ key }) => !known.includes(key))
    .map(({ key }) => (
      <WrittenField key={key} service={service} doc={doc} at={[...at, key]} label={key} />
    ));
}
