#!/bin/bash
# One share of the first round of runs for each task of a Slurm array; see docs/running-at-scale.md. The first round has every claim's first look and the runs
# of figures; merge.sh makes what later looks need.
#
#   sbatch --array=1-16 scripts/slurm/reproduce-array.sh PROFILE FOLDER [SHARES]
#
# PROFILE  smoke or standard
# FOLDER   a folder that every node sees; share i keeps its results in FOLDER/shard-i
# SHARES   how many shares there are; needed only to make single ones again (--array=3 ... 16)
#
# The program is $CSLREPRO, or the Release build in the folder that the job was submitted from.
#SBATCH --job-name=cslrepro
#SBATCH --cpus-per-task=2
#SBATCH --requeue
#SBATCH --open-mode=append
set -euo pipefail

if [[ $# -lt 2 || -z ${SLURM_ARRAY_TASK_ID:-} ]]; then
  echo "usage: sbatch --array=1-SHARES $0 PROFILE FOLDER [SHARES]" >&2
  exit 2
fi

profile=$1
folder=$2
if [[ $# -ge 3 ]]; then
  shares=$3
elif [[ $SLURM_ARRAY_TASK_MIN -eq 1 && $SLURM_ARRAY_TASK_MAX -eq $SLURM_ARRAY_TASK_COUNT ]]; then
  shares=$SLURM_ARRAY_TASK_COUNT
else
  echo "The array is not 1-SHARES; say as a third argument how many shares there are." >&2
  exit 2
fi

program=${CSLREPRO:-$SLURM_SUBMIT_DIR/src/CslRepro.Cli/bin/Release/net10.0/cslrepro}
mkdir -p "$folder"

# In the place of this shell, so that it hears when the job is stopped. Whatever it had finished stays, and a requeued job goes on from there.
exec "$program" reproduce --profile "$profile" --shard "$SLURM_ARRAY_TASK_ID/$shares" --store "$folder/shard-$SLURM_ARRAY_TASK_ID" \
  --threads "${SLURM_CPUS_PER_TASK:-1}"
