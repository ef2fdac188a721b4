import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { ChoiceItem } from './choice-item.tsx';
import type { Choice } from './choice.ts';
import { Icon } from './icon.tsx';
import select from './select.module.css';
import overlay from './overlay.module.css';
import { classesOf } from './classes.ts';

const s = classesOf(select);
const o = classesOf(overlay);

/** Acts behind one button, each with its key. */
export type MenuProps = {
  readonly label: string;
  readonly actions: readonly Choice[];
  readonly onAction: (id: string) => void;
};

export const Menu = ({ label, actions, onAction }: MenuProps): ReactNode => (
  <MenuTrigger>
    <Button className={s('button', 'toolbar')}>
      {label}
      <Icon name="down" size={12} />
    </Button>
    <Popover className={o('popover')}>
      <AriaMenu
        className={o('list')}
        items={actions}
        onAction={(key) => {
          if (typeof key === 'string') onAction(key);
        }}
      >
        {(action) => (
          <MenuItem className={o('item')} id={action.id} textValue={action.label}>
            <ChoiceItem choice={action} />
          </MenuItem>
        )}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
