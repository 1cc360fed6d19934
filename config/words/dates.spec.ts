import { dayIn, formatDate, formatDays, formatInstant, formatNumber, timeIn, type DateForm, type Language } from './dates.js';

const print = (day: string, form: DateForm) => (['kk', 'ru', 'en'] as Language[]).map((language) => formatDate(day, form, language));

describe('Dates', () => {
  it('stand in tables, documents and letters, the Kazakh year first', () => {
    expect(print('2027-06-12', 'table')).toEqual(['2027 ж. 12 маусым', '12 июня 2027 г.', '12 June 2027']);
    expect(print('2027-06-12', 'document')).toEqual(['2027 жылғы 12 маусым', '12 июня 2027 года', '12 June 2027']);
    expect(print('2027-05-21', 'letter')).toEqual(['2027 жылғы 21 мамыр, жұма', 'пятница, 21 мая 2027 года', 'Friday, 21 May 2027']);
  });

  it('stand without a year, with the weekday', () => {
    expect(print('2027-06-12', 'weekday')).toEqual(['12 маусым, сенбі', 'суббота, 12 июня', 'Saturday, 12 June']);
    expect(print('2027-03-08', 'weekday')).toEqual(['8 наурыз, дүйсенбі', 'понедельник, 8 марта', 'Monday, 8 March']);
    expect(print('2027-06-06', 'weekday')[0]).toBe('6 маусым, жексенбі');
  });

  it('take the case that the sentence asks for', () => {
    expect(print('2027-05-27', 'by')).toEqual(['27 мамырға дейін', 'до 27 мая', 'by 27 May']);
    expect(print('2027-06-02', 'from')).toEqual(['2 маусымнан бастап', 'со 2 июня', 'from 2 June']);
    expect(print('2027-05-27', 'on')).toEqual(['27 мамырда', '27 мая', 'on 27 May']);
    expect(print('2027-04-14', 'of')).toEqual(['2027 жылғы 14 сәуірдегі', 'от 14 апреля 2027 года', 'of 14 April 2027']);
    expect(formatDate('2027-07-01', 'by', 'kk')).toBe('1 шілдеге дейін');
    expect(formatDate('2027-11-30', 'by', 'kk')).toBe('30 қарашаға дейін');
  });

  it('stand as digits', () => {
    expect(print('2027-05-18', 'short')).toEqual(['18.05.2027', '18.05.2027', '18.05.2027']);
  });

  it('join into the days of a campaign', () => {
    expect(formatDays('2027-06-01', '2027-06-12', 'kk')).toBe('1–12 маусым');
    expect(formatDays('2027-05-28', '2027-06-02', 'ru')).toBe('28 мая – 2 июня');
  });

  it('refuse what is not a day', () => {
    expect(() => formatDate('12.06.2027', 'table', 'ru')).toThrow(RangeError);
  });
});

describe('Hours', () => {
  it('are the council’s own, whatever the machine’s zone is', () => {
    expect(timeIn('Asia/Almaty', '2027-05-20T05:12:00Z')).toBe('10:12');
    expect(dayIn('Asia/Almaty', new Date('2027-05-20T19:30:00Z'))).toBe('2027-05-21');
    expect(timeIn('Asia/Almaty', '2027-05-20T19:00:00Z')).toBe('00:00');
    expect(formatInstant('2027-05-20T05:12:00Z', 'Asia/Almaty', 'day', 'kk')).toBe('20 мамыр, 10:12');
  });

  it('were an hour further from London in Almaty before March 2024', () => {
    expect(timeIn('Asia/Almaty', '2011-06-12T05:00:00Z')).toBe('11:00');
  });
});

describe('Numbers', () => {
  it('keep their thousands together', () => {
    expect(formatNumber(1234567.5, 'kk')).toBe('1\u00a0234\u00a0567,5');
    expect(formatNumber(6812, 'ru')).toBe('6\u00a0812');
    expect(formatNumber(-1234.25, 'en')).toBe('−1,234.25');
    expect(formatNumber(384, 'kk')).toBe('384');
  });
});
