// Checks an export of a ledger, written from RFC 6962, RFC 9162 and C2SP's signed-note and tlog-checkpoint alone.
// node check-ledger.mjs EXPORT CHECKPOINT PUBLIC_KEY INCLUSION_PROOF CONSISTENCY_PROOF EARLIER_CHECKPOINT
// Prints "ok" and what it checked, or the first thing that is wrong.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [exportFile, checkpointFile, keyFile, inclusionFile, consistencyFile, earlierFile] = process.argv.slice(2);
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const leaf = (data) => sha256(Buffer.of(0), data);
const node = (left, right) => sha256(Buffer.of(1), left, right);
const fail = (text) => {
  console.log(text);
  process.exit(1);
};
const require = (truth, text) => truth || fail(text);

// signed-note: name+hash+key
const [name, id, encoded] = readFileSync(keyFile, 'utf8').trim().split('\n').pop().match(/^([^+]+)\+([0-9a-f]{8})\+(.+)$/).slice(1);
const typed = Buffer.from(encoded, 'base64');
require(typed.length === 33 && typed[0] === 1, 'the key is no Ed25519 key');
require(sha256(`${name}\n`, typed).subarray(0, 4).toString('hex') === id, 'the key has another id');
const key = createPublicKey({
  key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), typed.subarray(1)]),
  format: 'der',
  type: 'spki',
});

function checkpoint(file) {
  const note = readFileSync(file, 'utf8');
  const split = note.lastIndexOf('\n\n');
  const text = note.slice(0, split + 1);
  const signed = note.slice(split + 2).split('\n').some((line) => {
    const [dash, signer, signature] = line.split(' ');
    if (dash !== '\u2014' || signer !== name) return false;
    const bytes = Buffer.from(signature, 'base64');
    return bytes.subarray(0, 4).toString('hex') === id && verify(null, Buffer.from(text), key, bytes.subarray(4));
  });
  require(signed, `${file} isn't signed by the key`);
  const [origin, size, root] = text.split('\n');
  return { origin, size: Number(size), root: Buffer.from(root, 'base64') };
}

// RFC 6962, 2.1: by its definition
function root(leaves) {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return leaves[0];
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return node(root(leaves.slice(0, k)), root(leaves.slice(k)));
}

// RFC 9162, 2.1.3.2
function includes({ index, size, leafHash, path }, expected) {
  let fn = index;
  let sn = size - 1;
  let r = Buffer.from(leafHash, 'hex');
  for (const p of path.map((hex) => Buffer.from(hex, 'hex'))) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      r = node(p, r);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else {
      r = node(r, p);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && r.equals(expected);
}

// RFC 9162, 2.1.4.2
function consistent({ from, to, path }, first, second) {
  if (from === to) return path.length === 0 && first.equals(second);
  let rest = path.map((hex) => Buffer.from(hex, 'hex'));
  if ((from & (from - 1)) === 0) rest = [first, ...rest];
  let fn = from - 1;
  let sn = to - 1;
  while (fn % 2 === 1) {
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  let fr = rest[0];
  let sr = rest[0];
  for (const c of rest.slice(1)) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      fr = node(c, fr);
      sr = node(c, sr);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else {
      sr = node(sr, c);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && fr.equals(first) && sr.equals(second);
}

const leaves = [];
let previous = '0000';
for (const line of readFileSync(exportFile, 'utf8').split('\n')) {
  if (!line.startsWith('{"hash"')) continue;
  const entry = JSON.parse(line);
  const data = line.slice(line.indexOf('"data":') + '"data":'.length, -1);
  require(entry.data.index === leaves.length, `entry ${leaves.length} says it is ${entry.data.index}`);
  require(entry.previousHash === previous, `entry ${leaves.length} doesn't follow the one before`);
  require(sha256(data, previous).toString('hex') === entry.hash, `entry ${leaves.length} has another hash`);
  previous = entry.hash;
  leaves.push(leaf(data));
}
const now = checkpoint(checkpointFile);
const earlier = checkpoint(earlierFile);
const inclusion = JSON.parse(readFileSync(inclusionFile, 'utf8'));
const consistency = JSON.parse(readFileSync(consistencyFile, 'utf8'));
require(now.size <= leaves.length, `the checkpoint counts ${now.size} entries, there are ${leaves.length}`);
require(root(leaves.slice(0, now.size)).equals(now.root), 'the entries are not what the checkpoint was signed for');
require(root(leaves.slice(0, earlier.size)).equals(earlier.root), 'the entries are not what the earlier one was for');
require(leaves[inclusion.index].toString('hex') === inclusion.leafHash, 'the proof is of another leaf');
require(inclusion.size === now.size && includes(inclusion, now.root), 'the inclusion proof proves nothing');
require(
  consistency.from === earlier.size && consistency.to === now.size && consistent(consistency, earlier.root, now.root),
  'the consistency proof proves nothing',
);
console.log(`ok ${leaves.length} ${now.size} ${earlier.size} ${now.origin}`);
