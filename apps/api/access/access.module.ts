import { Module } from '@nestjs/common';
import { CodeController } from './code.controller.js';
import { DemoSignInController } from './demo-sign-in.controller.js';
import { SignInController } from './sign-in.controller.js';

@Module({ controllers: [SignInController, CodeController, DemoSignInController] })
export class AccessModule {}
