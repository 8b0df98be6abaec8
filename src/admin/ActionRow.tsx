import type { Action } from '../review/action.ts'
import { ActionButton } from './ActionButton.tsx'
import { Reasons } from './Reasons.tsx'
import type { AdminLanguage } from './speak.ts'

type Props = {
  /** Unique on the page. */
  name: string
  actions: Action[]
  language: AdminLanguage
  mainVerbs?: Action['verb'][]
  openAt?: string
}

/** Buttons side by side. Those refused for the same reasons stand together, over one list that says why. */
export function ActionRow({ name, actions, language, mainVerbs = [], openAt }: Props) {
  const button = (action: Action, reasonsAt?: string) => (
    <ActionButton
      action={action}
      isMain={mainVerbs.includes(action.verb)}
      key={keyOf(action)}
      language={language}
      openAt={openAt}
      reasonsAt={reasonsAt}
    />
  )
  return (
    <div className="fabu-actions">
      {groupsOf(actions).map((group) => {
        const [first] = group
        if (!first) return null
        if (group.length === 1) return button(first)
        const id = `fabu-why-${name}-${first.verb}`
        return (
          <div key={id}>
            <div className="fabu-actions">{group.map((action) => button(action, id))}</div>
            <Reasons id={id} language={language} reasons={first.reasons} />
          </div>
        )
      })}
    </div>
  )
}

const keyOf = ({ verb, body }: Action) => `${verb}#${Object.values(body).join()}`

function groupsOf(actions: Action[]): Action[][] {
  const groups = new Map<string, Action[]>()
  for (const action of actions) {
    const key = action.allowed ? keyOf(action) : `refused: ${action.reasons.map(({ en }) => en).join()}`
    groups.set(key, [...(groups.get(key) ?? []), action])
  }
  return [...groups.values()]
}
