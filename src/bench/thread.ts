// A thread of Node that does its share of a search.
import { parentPort, workerData } from 'node:worker_threads'
import { searchSignature } from '../core/diagnosis/search/search.ts'
import { request, signer } from './searchRequest.ts'

const search = searchSignature(request, signer, workerData)
let step = search.next()
while (!step.done) step = search.next()
parentPort?.postMessage(step.value)
