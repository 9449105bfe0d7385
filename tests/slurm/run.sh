#!/bin/bash
# Runs the smoke profile through scripts/slurm on a Slurm of one node, which is set up in a temporary folder and gone afterwards.
# Needs root and Debian's packages slurm-wlm and munge. The first argument is the program (cslrepro).
set -euo pipefail

program=$(realpath "$1")
repository=$(realpath "$(dirname "$0")/../..")
shares=3
home=$(mktemp -d /tmp/cslrepro-slurm.XXXXXX)
started=()

finish() {
  local code=$?
  if [[ $code -ne 0 ]]; then
    tail -n 30 "$home"/*.log >&2 || true
  fi

  # In the opposite order of their start.
  for ((i = ${#started[@]} - 1; i >= 0; i--)); do
    kill "${started[i]}" 2>/dev/null || true
    wait "${started[i]}" 2>/dev/null || true
  done
  rm -rf "$home"
  exit "$code"
}
trap finish EXIT

await() {
  for _ in $(seq 300); do
    if "$@" >/dev/null 2>&1; then
      return 0
    fi
    sleep 0.1
  done
  echo "This did not come true within 30 s: $*" >&2
  return 1
}

# What is private must lie where nobody else may write.
chmod 755 "$home"
mkdir -m 755 "$home/munge" "$home/state" "$home/spool"
dd if=/dev/urandom of="$home/munge/key" bs=1024 count=1 status=none
chmod 400 "$home/munge/key"
/usr/sbin/munged --foreground --force --key-file="$home/munge/key" --socket="$home/munge/socket" --pid-file="$home/munge/pid" \
  --log-file="$home/munge/log" --seed-file="$home/munge/seed" >"$home/munged.log" 2>&1 &
started+=($!)
await test -S "$home/munge/socket"

host=$(hostname -s)
cat >"$home/slurm.conf" <<CONF
ClusterName=cslrepro
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=26817
SlurmdPort=26818
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$home/munge/socket
CredType=cred/munge
MpiDefault=none
StateSaveLocation=$home/state
SlurmdSpoolDir=$home/spool
SlurmctldPidFile=$home/slurmctld.pid
SlurmdPidFile=$home/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SchedulerType=sched/backfill
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
MinJobAge=600
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$home/slurm.conf
/usr/sbin/slurmctld -D >"$home/slurmctld.log" 2>&1 &
started+=($!)
/usr/sbin/slurmd -D -N "$host" >"$home/slurmd.log" 2>&1 &
started+=($!)
await sh -c "sinfo --noheader --format=%t | grep -q idle"

state() { scontrol show job "$1" | grep -o 'JobState=[A-Z_]*' | cut -d= -f2; }
has_ended() { ! state "$1" | grep -Eqv 'COMPLETED|FAILED|CANCELLED|TIMEOUT'; }
finished_runs() { cat "$home/results/shard-$1"/runs-*.jsonl 2>/dev/null | wc -l; }

export CSLREPRO=$program
cd "$repository"
array=$(sbatch --parsable --array=1-$shares --output="$home/share-%a.log" scripts/slurm/reproduce-array.sh smoke "$home/results")
merge=$(sbatch --parsable --dependency="afterok:$array" --output="$home/merge.log" scripts/slurm/merge.sh smoke "$home/results")

# The engine takes the first share away in its middle and gives it back.
await sh -c "[ \$(cat $home/results/shard-1/runs-*.jsonl | wc -l) -ge 2 ]"
scontrol requeue "${array}_1"
before=$(finished_runs 1)
echo "Share 1 was requeued after $before runs."

for _ in $(seq 600); do
  if has_ended "$merge"; then
    break
  fi
  sleep 1
done

cat "$home"/share-*.log "$home/merge.log"
for job in "$array" "$merge"; do
  if state "$job" | grep -qv COMPLETED; then
    echo "Job $job: $(state "$job" | tr '\n' ' ')" >&2
    exit 1
  fi
done

test -s "$home/results/report/index.html"
lines() { cat "$@" | wc -l; }
merged=$(lines "$home"/results/merged/runs-*.jsonl)
made=$(lines "$home"/results/shard-*/runs-*.jsonl)
different=$(cat "$home"/results/shard-*/runs-*.jsonl | grep -o '"key":"[0-9a-f]*"' | sort -u | wc -l)
echo "Slurm: $merged runs of $shares shares merged; $made made, $different of them different."
[[ $made -gt 0 && $different -eq $made && $merged -ge $made ]]
