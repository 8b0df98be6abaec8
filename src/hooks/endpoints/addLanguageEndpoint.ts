import { addLanguage } from '../../translation/addLanguage.ts'
import { textCommand } from './answer.ts'

/** POST /api/{collection}/{id}/add-language */
export const addLanguageEndpoint = textCommand('add-language', ({ body, ...command }) =>
  addLanguage({ ...command, language: body.language }),
)
