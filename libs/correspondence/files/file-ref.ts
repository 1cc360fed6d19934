import { Field, Float, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A file that hangs on a message or a report; it is only ever downloaded.' })
export class FileRef {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => Float, { description: 'Bytes.' }) size: number;
  @Field(() => String) mediaType: string;
  @Field(() => String, { description: 'Where it is downloaded, by whoever may read what it hangs on.' }) url: string;
}

export interface HangingFile {
  position: number;
  fileId: string;
  name: string;
  size: number;
  mediaType: string;
}

/** A file of a holder (a message, a report) as GraphQL shows it. */
export const fileRef = (kind: string, holderId: string, { position, fileId, name, size, mediaType }: HangingFile): FileRef =>
  Object.assign(new FileRef(), { id: fileId, name, size, mediaType, url: `/files/${kind}/${holderId}/${position}` });
