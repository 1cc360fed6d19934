import { Module } from '@nestjs/common';
import { CorrespondenceModule } from '@kenes/correspondence';
import { FilesController } from './files.controller.js';

/** Downloads of raw letters and of files. */
@Module({ imports: [CorrespondenceModule], controllers: [FilesController] })
export class MailFilesModule {}
