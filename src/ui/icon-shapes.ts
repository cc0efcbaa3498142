// The drawn icons this product uses (Lucide, ISC license), taken in as text when the server is built. Add a line here to use another.
import arrowLeftShape from 'lucide-static/icons/arrow-left.svg?raw'
import arrowRightShape from 'lucide-static/icons/arrow-right.svg?raw'
import arrowUpRightShape from 'lucide-static/icons/arrow-up-right.svg?raw'
import babyShape from 'lucide-static/icons/baby.svg?raw'
import banShape from 'lucide-static/icons/ban.svg?raw'
import bellShape from 'lucide-static/icons/bell.svg?raw'
import bikeShape from 'lucide-static/icons/bike.svg?raw'
import bookOpenShape from 'lucide-static/icons/book-open.svg?raw'
import building2Shape from 'lucide-static/icons/building-2.svg?raw'
import calendarShape from 'lucide-static/icons/calendar.svg?raw'
import calendarCheckShape from 'lucide-static/icons/calendar-check.svg?raw'
import cameraShape from 'lucide-static/icons/camera.svg?raw'
import carShape from 'lucide-static/icons/car.svg?raw'
import chartColumnShape from 'lucide-static/icons/chart-column.svg?raw'
import chartLineShape from 'lucide-static/icons/chart-line.svg?raw'
import checkShape from 'lucide-static/icons/check.svg?raw'
import chevronDownShape from 'lucide-static/icons/chevron-down.svg?raw'
import circleShape from 'lucide-static/icons/circle.svg?raw'
import circleAlertShape from 'lucide-static/icons/circle-alert.svg?raw'
import circleCheckShape from 'lucide-static/icons/circle-check.svg?raw'
import circleDashedShape from 'lucide-static/icons/circle-dashed.svg?raw'
import circleHelpShape from 'lucide-static/icons/circle-help.svg?raw'
import circleXShape from 'lucide-static/icons/circle-x.svg?raw'
import clipboardCheckShape from 'lucide-static/icons/clipboard-check.svg?raw'
import clipboardListShape from 'lucide-static/icons/clipboard-list.svg?raw'
import clockShape from 'lucide-static/icons/clock.svg?raw'
import coffeeShape from 'lucide-static/icons/coffee.svg?raw'
import constructionShape from 'lucide-static/icons/construction.svg?raw'
import dogShape from 'lucide-static/icons/dog.svg?raw'
import doorOpenShape from 'lucide-static/icons/door-open.svg?raw'
import downloadShape from 'lucide-static/icons/download.svg?raw'
import dropletsShape from 'lucide-static/icons/droplets.svg?raw'
import eyeShape from 'lucide-static/icons/eye.svg?raw'
import eyeOffShape from 'lucide-static/icons/eye-off.svg?raw'
import fileTextShape from 'lucide-static/icons/file-text.svg?raw'
import flagShape from 'lucide-static/icons/flag.svg?raw'
import flameShape from 'lucide-static/icons/flame.svg?raw'
import footprintsShape from 'lucide-static/icons/footprints.svg?raw'
import globeShape from 'lucide-static/icons/globe.svg?raw'
import graduationCapShape from 'lucide-static/icons/graduation-cap.svg?raw'
import hammerShape from 'lucide-static/icons/hammer.svg?raw'
import handShape from 'lucide-static/icons/hand.svg?raw'
import handHeartShape from 'lucide-static/icons/hand-heart.svg?raw'
import handshakeShape from 'lucide-static/icons/handshake.svg?raw'
import heartHandshakeShape from 'lucide-static/icons/heart-handshake.svg?raw'
import historyShape from 'lucide-static/icons/history.svg?raw'
import hourglassShape from 'lucide-static/icons/hourglass.svg?raw'
import houseShape from 'lucide-static/icons/house.svg?raw'
import imageShape from 'lucide-static/icons/image.svg?raw'
import inboxShape from 'lucide-static/icons/inbox.svg?raw'
import infoShape from 'lucide-static/icons/info.svg?raw'
import keyRoundShape from 'lucide-static/icons/key-round.svg?raw'
import landmarkShape from 'lucide-static/icons/landmark.svg?raw'
import languagesShape from 'lucide-static/icons/languages.svg?raw'
import lightbulbShape from 'lucide-static/icons/lightbulb.svg?raw'
import lightbulbOffShape from 'lucide-static/icons/lightbulb-off.svg?raw'
import linkShape from 'lucide-static/icons/link.svg?raw'
import listChecksShape from 'lucide-static/icons/list-checks.svg?raw'
import locateFixedShape from 'lucide-static/icons/locate-fixed.svg?raw'
import lockShape from 'lucide-static/icons/lock.svg?raw'
import logInShape from 'lucide-static/icons/log-in.svg?raw'
import logOutShape from 'lucide-static/icons/log-out.svg?raw'
import mailShape from 'lucide-static/icons/mail.svg?raw'
import mapShape from 'lucide-static/icons/map.svg?raw'
import mapPinShape from 'lucide-static/icons/map-pin.svg?raw'
import megaphoneShape from 'lucide-static/icons/megaphone.svg?raw'
import menuShape from 'lucide-static/icons/menu.svg?raw'
import messageCircleShape from 'lucide-static/icons/message-circle.svg?raw'
import messagesSquareShape from 'lucide-static/icons/messages-square.svg?raw'
import minusShape from 'lucide-static/icons/minus.svg?raw'
import notebookPenShape from 'lucide-static/icons/notebook-pen.svg?raw'
import octagonXShape from 'lucide-static/icons/octagon-x.svg?raw'
import packageShape from 'lucide-static/icons/package.svg?raw'
import paintbrushShape from 'lucide-static/icons/paintbrush.svg?raw'
import pawPrintShape from 'lucide-static/icons/paw-print.svg?raw'
import pencilShape from 'lucide-static/icons/pencil.svg?raw'
import phoneShape from 'lucide-static/icons/phone.svg?raw'
import plusShape from 'lucide-static/icons/plus.svg?raw'
import printerShape from 'lucide-static/icons/printer.svg?raw'
import qrCodeShape from 'lucide-static/icons/qr-code.svg?raw'
import refreshCwShape from 'lucide-static/icons/refresh-cw.svg?raw'
import routeShape from 'lucide-static/icons/route.svg?raw'
import scaleShape from 'lucide-static/icons/scale.svg?raw'
import schoolShape from 'lucide-static/icons/school.svg?raw'
import searchShape from 'lucide-static/icons/search.svg?raw'
import sendShape from 'lucide-static/icons/send.svg?raw'
import settingsShape from 'lucide-static/icons/settings.svg?raw'
import shieldShape from 'lucide-static/icons/shield.svg?raw'
import shieldCheckShape from 'lucide-static/icons/shield-check.svg?raw'
import signpostShape from 'lucide-static/icons/signpost.svg?raw'
import sprayCanShape from 'lucide-static/icons/spray-can.svg?raw'
import squarePenShape from 'lucide-static/icons/square-pen.svg?raw'
import starShape from 'lucide-static/icons/star.svg?raw'
import storeShape from 'lucide-static/icons/store.svg?raw'
import targetShape from 'lucide-static/icons/target.svg?raw'
import thumbsDownShape from 'lucide-static/icons/thumbs-down.svg?raw'
import thumbsUpShape from 'lucide-static/icons/thumbs-up.svg?raw'
import trafficConeShape from 'lucide-static/icons/traffic-cone.svg?raw'
import trash2Shape from 'lucide-static/icons/trash-2.svg?raw'
import treeDeciduousShape from 'lucide-static/icons/tree-deciduous.svg?raw'
import treesShape from 'lucide-static/icons/trees.svg?raw'
import triangleAlertShape from 'lucide-static/icons/triangle-alert.svg?raw'
import undo2Shape from 'lucide-static/icons/undo-2.svg?raw'
import uploadShape from 'lucide-static/icons/upload.svg?raw'
import userShape from 'lucide-static/icons/user.svg?raw'
import userPlusShape from 'lucide-static/icons/user-plus.svg?raw'
import userRoundShape from 'lucide-static/icons/user-round.svg?raw'
import usersShape from 'lucide-static/icons/users.svg?raw'
import usersRoundShape from 'lucide-static/icons/users-round.svg?raw'
import volume2Shape from 'lucide-static/icons/volume-2.svg?raw'
import voteShape from 'lucide-static/icons/vote.svg?raw'
import wifiOffShape from 'lucide-static/icons/wifi-off.svg?raw'
import wineShape from 'lucide-static/icons/wine.svg?raw'
import wrenchShape from 'lucide-static/icons/wrench.svg?raw'
import xShape from 'lucide-static/icons/x.svg?raw'

export const ICON_SOURCES = {
  'arrow-left': arrowLeftShape,
  'arrow-right': arrowRightShape,
  'arrow-up-right': arrowUpRightShape,
  baby: babyShape,
  ban: banShape,
  bell: bellShape,
  bike: bikeShape,
  'book-open': bookOpenShape,
  'building-2': building2Shape,
  calendar: calendarShape,
  'calendar-check': calendarCheckShape,
  camera: cameraShape,
  car: carShape,
  'chart-column': chartColumnShape,
  'chart-line': chartLineShape,
  check: checkShape,
  'chevron-down': chevronDownShape,
  circle: circleShape,
  'circle-alert': circleAlertShape,
  'circle-check': circleCheckShape,
  'circle-dashed': circleDashedShape,
  'circle-help': circleHelpShape,
  'circle-x': circleXShape,
  'clipboard-check': clipboardCheckShape,
  'clipboard-list': clipboardListShape,
  clock: clockShape,
  coffee: coffeeShape,
  construction: constructionShape,
  dog: dogShape,
  'door-open': doorOpenShape,
  download: downloadShape,
  droplets: dropletsShape,
  eye: eyeShape,
  'eye-off': eyeOffShape,
  'file-text': fileTextShape,
  flag: flagShape,
  flame: flameShape,
  footprints: footprintsShape,
  globe: globeShape,
  'graduation-cap': graduationCapShape,
  hammer: hammerShape,
  hand: handShape,
  'hand-heart': handHeartShape,
  handshake: handshakeShape,
  'heart-handshake': heartHandshakeShape,
  history: historyShape,
  hourglass: hourglassShape,
  house: houseShape,
  image: imageShape,
  inbox: inboxShape,
  info: infoShape,
  'key-round': keyRoundShape,
  landmark: landmarkShape,
  languages: languagesShape,
  lightbulb: lightbulbShape,
  'lightbulb-off': lightbulbOffShape,
  link: linkShape,
  'list-checks': listChecksShape,
  'locate-fixed': locateFixedShape,
  lock: lockShape,
  'log-in': logInShape,
  'log-out': logOutShape,
  mail: mailShape,
  map: mapShape,
  'map-pin': mapPinShape,
  megaphone: megaphoneShape,
  menu: menuShape,
  'message-circle': messageCircleShape,
  'messages-square': messagesSquareShape,
  minus: minusShape,
  'notebook-pen': notebookPenShape,
  'octagon-x': octagonXShape,
  package: packageShape,
  paintbrush: paintbrushShape,
  'paw-print': pawPrintShape,
  pencil: pencilShape,
  phone: phoneShape,
  plus: plusShape,
  printer: printerShape,
  'qr-code': qrCodeShape,
  'refresh-cw': refreshCwShape,
  route: routeShape,
  scale: scaleShape,
  school: schoolShape,
  search: searchShape,
  send: sendShape,
  settings: settingsShape,
  shield: shieldShape,
  'shield-check': shieldCheckShape,
  signpost: signpostShape,
  'spray-can': sprayCanShape,
  'square-pen': squarePenShape,
  star: starShape,
  store: storeShape,
  target: targetShape,
  'thumbs-down': thumbsDownShape,
  'thumbs-up': thumbsUpShape,
  'traffic-cone': trafficConeShape,
  'trash-2': trash2Shape,
  'tree-deciduous': treeDeciduousShape,
  trees: treesShape,
  'triangle-alert': triangleAlertShape,
  'undo-2': undo2Shape,
  upload: uploadShape,
  user: userShape,
  'user-plus': userPlusShape,
  'user-round': userRoundShape,
  users: usersShape,
  'users-round': usersRoundShape,
  vote: voteShape,
  'volume-2': volume2Shape,
  'wifi-off': wifiOffShape,
  wine: wineShape,
  wrench: wrenchShape,
  x: xShape,
} as const
