import type { FunctionUrl } from '../functionUrl/functionUrl.ts'

/** The actions that the Function URL's settings say nobody allows. */
export const lackingPermissions = ({ allow }: FunctionUrl): readonly string[] => [
  ...(allow?.invokeFunctionUrl === false ? ['lambda:InvokeFunctionUrl'] : []),
  ...(allow?.invokeFunction === false ? ['lambda:InvokeFunction'] : []),
]
