import { letterBlocks } from './letterBlocks';

const letter = `Уважаемая Светлана Викторовна!
Поручение (протокол № 3 от 14 апреля 2027 года, пункт 2.1): обеспечить работу
телефонов доверия и дежурство психологов и юристов во всех регионах с 1 по
12 июня.
СРОК: пятница, 21 мая 2027 года, до конца дня.
Ответьте на это письмо одной строкой, например:
  Выполнено. Линии работают в 20 регионах, график приложен.
  В работе. Открыты 15 линий из 20, в срок успеваем.

В ответе просим указать № 27-041.`;

describe('A plain-text letter on a narrow screen', () => {
  const blocks = letterBlocks(letter);

  it('takes back the line ends that only the width made', () => {
    expect(blocks[0].lines).toEqual([
      'Уважаемая Светлана Викторовна!',
      'Поручение (протокол № 3 от 14 апреля 2027 года, пункт 2.1): обеспечить работу телефонов доверия и дежурство психологов и юристов во всех регионах с 1 по 12 июня.',
      'СРОК: пятница, 21 мая 2027 года, до конца дня.',
      'Ответьте на это письмо одной строкой, например:',
    ]);
  });

  it('sets the examples apart and begins a paragraph after a blank line', () => {
    expect(blocks.map(({ kind }) => kind)).toEqual(['text', 'example', 'text']);
    expect(blocks[1].lines).toHaveLength(2);
    expect(blocks[2].lines).toEqual(['В ответе просим указать № 27-041.']);
  });
});
