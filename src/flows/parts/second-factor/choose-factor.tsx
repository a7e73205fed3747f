'use client'

import { enMfaChallenge, useMessages } from '../../../i18n/index.js'
import { Button, Stack } from '../../../ui/index.js'
import { useTitleLevel } from '../account-section.js'
import { CardHeader } from '../card-header.js'
import type { ChallengeFactor } from './challenge-factors.js'
import { factorIcons } from './factor-icons.js'

/** Props of `ChooseFactor`. */
export interface ChooseFactorProps {
  factors: readonly ChallengeFactor[]
  disabled: boolean | undefined
  onChoose: (factor: ChallengeFactor) => void
}

/** The second factors that a person has, to choose among. */
export function ChooseFactor({ factors, disabled, onChoose }: ChooseFactorProps) {
  const words = useMessages('mfaChallenge', enMfaChallenge)
  return (
    <>
      <CardHeader title={words.chooseTitle} subtitle={words.chooseSubtitle} isFocused titleLevel={useTitleLevel()} />
      <Stack data-tight="">
        {factors.map((factor) => {
          const Icon = factorIcons[factor.factor_type]
          return (
            <Button key={factor.id} variant="outline" block disabled={disabled} icon={<Icon />} onClick={() => onChoose(factor)}>
              {factor.friendly_name || words[factor.factor_type]}
            </Button>
          )
        })}
      </Stack>
    </>
  )
}
