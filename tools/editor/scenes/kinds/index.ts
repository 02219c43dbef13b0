import type { SceneKind } from '@/content/scenes'
import { bridge } from './bridge'
import { byRoads } from './byRoads'
import { chain } from './chain'
import { courtyards } from './courtyards'
import { embankment } from './embankment'
import { eveningTown } from './eveningTown'
import { geese } from './geese'
import { hall } from './hall'
import { hillRoad } from './hillRoad'
import { home } from './home'
import { lake } from './lake'
import { lanterns } from './lanterns'
import { litHillside } from './litHillside'
import { oldTown } from './oldTown'
import { openWater } from './openWater'
import { parks } from './parks'
import { passes } from './passes'
import { pavilions } from './pavilions'
import { skyline } from './skyline'
import { spring } from './spring'
import { steps } from './steps'
import { stoneHalls } from './stoneHalls'
import { terraces } from './terraces'
import { waterGates } from './waterGates'
import { waterwheels } from './waterwheels'
import type { DrawScene } from '../scene'

/** How each kind of scene is drawn. */
export const KINDS: { [K in SceneKind]: DrawScene<K> } = {
  bridge,
  byRoads,
  chain,
  courtyards,
  embankment,
  eveningTown,
  geese,
  hall,
  hillRoad,
  home,
  lake,
  lanterns,
  litHillside,
  oldTown,
  openWater,
  parks,
  passes,
  pavilions,
  skyline,
  spring,
  steps,
  stoneHalls,
  terraces,
  waterGates,
  waterwheels,
}
