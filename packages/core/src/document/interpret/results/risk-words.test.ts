import { expect, test } from 'vitest';
import { splitAppetite } from './risk-words.ts';

test.each([
  ['1.1 Cleaner air Low risk appetite', '1.1 Cleaner air', 'low'],
  ['1.1 Cleaner air Appetite for risk: high', '1.1 Cleaner air', 'high'],
  ['1.2 Un air plus pur Appétence moyenne pour le risque', '1.2 Un air plus pur', 'medium'],
  ['1.2 Un air plus pur Faible appétence pour le risque', '1.2 Un air plus pur', 'low'],
  ['1.2 Un aire más limpio Apetito bajo por el riesgo', '1.2 Un aire más limpio', 'low'],
  ['1.2 Un aire más limpio Apetito de riesgo medio', '1.2 Un aire más limpio', 'medium'],
  ['1.2 Воздух чище Высокий аппетит к риску', '1.2 Воздух чище', 'high'],
  ['1.2 Воздух чище Средний риск-аппетит', '1.2 Воздух чище', 'medium'],
  ['1.2 هواء أنظف تقبل منخفض للمخاطر', '1.2 هواء أنظف', 'low'],
  ['1.2 هواء أنظف درجة تقبل متوسطة للمخاطر', '1.2 هواء أنظف', 'medium'],
  ['水源枯竭。\n适中风险偏好', '水源枯竭。', 'medium'],
  ['水源枯竭。\n谨慎风险偏好', '水源枯竭。\n谨慎风险偏好', null],
  ['The public has an appetite for reform', 'The public has an appetite for reform', null],
])('%s', (words, text, appetite) => {
  expect(splitAppetite(words)).toEqual({ text, appetite });
});
