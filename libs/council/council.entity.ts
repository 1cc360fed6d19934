import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Day, Instant, LocalText, localText, type Reading } from '@kenes/kernel';

/** The council itself, as it is at the moment of one reading. */
@ObjectType({ description: 'The council whose workspace this is.' })
export class Council {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'Its name in addresses.' }) slug: string;
  @Field(() => LocalText) name: LocalText;
  @Field(() => String, { description: 'IANA zone in which its days begin and end.' }) zone: string;
  @Field(() => Day, { description: 'Today by the council’s own clock.' }) today: string;
  @Field(() => Instant) now: Date;
  @Field(() => Boolean, { description: 'A show with invented people, whose clock can be moved.' }) demo: boolean;
}

export async function councilOf(reading: Reading): Promise<Council> {
  const { councilId, slug, zone, now } = await reading.context();
  const [row] = await reading.query<{ name_kk: string; name_ru: string; name_en: string; demo: boolean }>(
    'SELECT name_kk, name_ru, name_en, demo FROM council WHERE id = $1', [councilId],
  );
  return Object.assign(new Council(), {
    id: councilId, slug, zone, now, today: await reading.today(), demo: row!.demo, name: localText(row!.name_kk, row!.name_ru, row!.name_en),
  });
}
