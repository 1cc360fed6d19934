import { theOneNamed } from './proposed-body.js';

describe('The body a letter names as the right one', () => {
  const bodies = [
    { id: 'health', names: ['Министерство здравоохранения', 'Минздрав', 'Денсаулық сақтау министрлігі', 'Ministry of Health'] },
    { id: 'labour', names: ['Министерство труда и социальной защиты', 'Минтруда'] },
    { id: 'committee', names: ['Комитет труда', 'КТ'] },
  ];
  it.each([
    ['Не относится к нашей компетенции, просим направить: Министерство здравоохранения.', 'health'],
    ['бұл Денсаулық сақтау министрлігі', 'health'],
    ['это МИНЗДРАВ', 'health'],
    ['Минтруда, а именно Министерство труда и социальной защиты', 'labour'],
    ['либо Минздрав, либо Минтруда', null],
    ['Не к нам', null],
    ['Минздравоохранения города', null],
    ['КТ', null],
    ['', null],
  ])('%s → %s', (text, id) => expect(theOneNamed(text, bodies)).toBe(id));
});
