import { Choices } from '../../ui/choices.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { useKept } from '../kept.ts';
import { chosenTheme, themes } from '../theme.ts';
import { useWords } from '../use-words.ts';

/** Light, dark, or as the reader's system says. */
export function ThemeMenu() {
  const say = useWords();
  const chosen = useKept(chosenTheme);
  return (
    <MenuButton label={say('app.theme')} text={<Icon name="theme" />} quiet>
      <Choices
        legend={say('app.theme')}
        chosen={chosen}
        choices={themes.map((value) => ({ value, label: say(`app.theme-${value}`) }))}
        onChoose={chosenTheme.set}
      />
    </MenuButton>
  );
}
