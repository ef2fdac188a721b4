import { canonicalJson } from './canonical-json.ts';
import { officeEvents, type OfficeTemplate } from './events/office-events.ts';

/** Whether two templates say the same; the number and moment of a record that holds one count for nothing. */
export const isSameTemplate = (one: OfficeTemplate, other: OfficeTemplate): boolean => written(one) === written(other);

const written = (template: OfficeTemplate): string =>
  canonicalJson(
    Object.fromEntries(Object.keys(officeEvents.OfficeTemplateAdopted.shape).map((key) => [key, template[key as keyof OfficeTemplate]])),
  );
