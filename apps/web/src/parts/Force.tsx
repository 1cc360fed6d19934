import { useTranslation } from 'react-i18next';
import type { Force as ForceName } from '../graphql/graphql';

/** Says of what force a slot is; an order, the usual case, needs no mark. */
export function Force({ force }: { force: ForceName }) {
  const { t } = useTranslation();
  return force === 'order' ? null : <span className="force">{t(`force.${force}`)}</span>;
}
