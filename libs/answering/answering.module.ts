import { Module } from '@nestjs/common';
import { CorrespondenceModule } from '@kenes/correspondence';
import { Absences } from './absences.js';
import { AbsenceResolver, AnsweringResolver, AnsweringRoundResolver, DeputyResolver } from './answering.resolver.js';
import { AnsweringService } from './answering.service.js';
import { Answers } from './answers.js';
import { WhoDestination } from './who-destination.js';
import { WhoLink } from './who-link.js';

const shared = [AnsweringService, Absences, WhoLink];

@Module({
  imports: [CorrespondenceModule],
  providers: [...shared, Answers, WhoDestination, AnsweringRoundResolver, AnsweringResolver, DeputyResolver, AbsenceResolver],
  exports: shared,
})
export class AnsweringModule {}
